package com.vivition.sla.notice.inbound;

import com.vivition.sla.incident.Contents;
import org.springframework.stereotype.Component;

/** The mails on record, read again from what was kept of them. */
@Component
class MailRecord {

  private final MailRows rows;
  private final Contents contents;
  private final MailDesk desk;

  MailRecord(MailRows rows, Contents contents, MailDesk desk) {
    this.rows = rows;
    this.contents = contents;
    this.desk = desk;
  }

  /** @throws IllegalStateException when there is none of that id */
  MailRow row(String id) {
    return rows.find(id).orElseThrow(() -> new IllegalStateException("There is no mail " + id));
  }

  /** What it says and what came along. */
  MailIn read(MailRow row) {
    final byte[] raw = contents.of(row.id()).orElse(new byte[0]);
    return desk.read(row.kind() == MailKind.TOO_LARGE ? Delivery.headers(raw, row.size(), row.receivedAt())
        : Delivery.whole(raw, row.receivedAt()));
  }
}

package com.vivition.sla.notice.inbound;

import com.vivition.sla.incident.FileHeaders;
import com.vivition.sla.incident.SentFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mails that a person has to place: their words and files, as files to take away. */
@RestController
@RequestMapping("/api/mails/{id}")
@Tag(name = "Mails", description = "What customers wrote.")
class MailApi {

  private final MailRows rows;
  private final MailRecord record;

  MailApi(MailRows rows, MailRecord record) {
    this.rows = rows;
    this.record = record;
  }

  @GetMapping("/text")
  @Operation(summary = "All that a mail says, with the history that it quotes")
  ResponseEntity<byte[]> text(@PathVariable("id") String id) {
    return rows.find(id).map(record::read)
        .map(mail -> file(new SentFile("mail.txt", mail.fullText().getBytes(StandardCharsets.UTF_8))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/files/{index}")
  @Operation(summary = "What came along with a mail; it is not looked into, so open it with care")
  ResponseEntity<byte[]> file(@PathVariable("id") String id, @PathVariable("index") int index) {
    final List<SentFile> files = rows.find(id).map(record::read).map(MailIn::files).orElse(List.of());
    return index >= 0 && index < files.size() ? file(files.get(index)) : ResponseEntity.notFound().build();
  }

  private static ResponseEntity<byte[]> file(SentFile file) {
    return FileHeaders.of(file).map(headers -> ResponseEntity.ok().headers(headers).body(file.content()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}

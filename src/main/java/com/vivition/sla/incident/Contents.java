package com.vivition.sla.incident;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bytes in our database, of any length that fits into memory, by an id that their owner's row has too. */
@Component
public class Contents {

  private static final int PIECE = 1_000_000;

  private final JdbcClient jdbc;

  Contents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps them in the running transaction. @param id at most 36 characters, not used before */
  public void keep(String id, byte[] content) {
    for (int piece = 0; piece == 0 || piece * PIECE < content.length; piece++) {
      jdbc.sql("insert into content (id, piece, bytes) values (?, ?, ?)")
          .params(id, piece, Arrays.copyOfRange(content, piece * PIECE, Math.min(content.length, (piece + 1) * PIECE)))
          .update();
    }
  }

  /** What was kept; empty when there is nothing of that id. */
  public Optional<byte[]> of(String id) {
    final List<byte[]> pieces = jdbc.sql("select bytes from content where id = ? order by piece").param(id)
        .query((row, index) -> row.getBytes("bytes")).list();
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    final var whole = new ByteArrayOutputStream(pieces.stream().mapToInt(piece -> piece.length).sum());
    pieces.forEach(whole::writeBytes);
    return Optional.of(whole.toByteArray());
  }

  /** They are not needed any more. */
  public void forget(String id) {
    jdbc.sql("delete from content where id = ?").param(id).update();
  }
}

package com.vivition.sla.notice.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory as a mailbox. */
class InboxFolderTest {

  @TempDir
  Path folder;

  @Test
  void a_file_that_cannot_be_taken_in_stays_and_the_others_go_on() throws Exception {
    put("1.eml", "bad");
    put("2.eml", "good");
    put("notes.txt", "none");
    final List<String> taken = new ArrayList<>();

    final var inbox = new InboxFolder(folder, 1_000_000, mail -> {
      final String words = new String(mail.raw());
      if (words.equals("bad")) {
        throw new IllegalStateException("the database is away");
      }
      taken.add(words);
      return MailKind.MESSAGE;
    }, Clock.systemUTC());
    try (var visit = inbox.open()) {
      visit.takeIn(() -> true);
    }

    assertThat(taken).containsExactly("good");
    assertThat(folder.resolve("1.eml")).exists();
    assertThat(folder.resolve("handled/2.eml")).exists();
    assertThat(folder.resolve("notes.txt")).exists();
  }

  private void put(String name, String words) throws IOException {
    Files.writeString(folder.resolve(name), words);
  }
}

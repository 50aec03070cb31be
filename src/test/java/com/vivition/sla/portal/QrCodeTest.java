package com.vivition.sla.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final int QUIET = 4;

  @Test
  void what_is_drawn_is_read_as_the_address_also_where_some_of_it_is_dirty() throws Exception {
    final String address = "https://sla.vivition.example/studio/" + "aB3_-.".repeat(25);
    final QrCode code = QrCode.of(address);
    final int side = code.size() - 2 * QUIET;
    final var squares = new BitMatrix(side);
    Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path()).results().forEach(square ->
        squares.set(Integer.parseInt(square.group(1)) - QUIET, Integer.parseInt(square.group(2)) - QUIET));
    squares.setRegion(side / 2, side / 2, 5, 5);
    assertThat(new Decoder().decode(squares).getText()).isEqualTo(address);
  }
}

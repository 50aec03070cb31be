package com.vivition.sla.portal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * An address as a QR code (ISO/IEC 18004), to be drawn as one path in a picture of {@code size} times {@code size}
 * squares, its quiet zone of four squares included.
 */
record QrCode(int size, String path) {

  /** Readable with a seventh of it dirty or torn. */
  private static final Map<EncodeHintType, ?> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

  static QrCode of(String address) {
    final BitMatrix squares;
    try {
      squares = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (final WriterException e) {
      throw new IllegalStateException("The address is too long for a QR code", e);
    }
    final var path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return new QrCode(squares.getWidth(), path.toString());
  }
}

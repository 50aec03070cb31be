package com.vivition.sla.incident;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How a phone was held when it took a photo, as it notes in a JPEG's Exif segment. Read here, since the JDK reads what
 * is written about a photo only of files that follow the standard to the letter.
 */
final class HeldPhone {

  private static final int START_OF_SCAN = 0xFFDA;
  private static final int APP1 = 0xFFE1;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private HeldPhone() {
  }

  /** What turns the photo upright; leaves it as it is when nothing (legible) is noted. */
  static ImageFilter of(byte[] file) {
    final Orientation orientation = orientation(file);
    return orientation == null || orientation == Orientation.TOP_LEFT
        ? photo -> photo : ExifFilterUtils.getFilterForOrientation(orientation);
  }

  private static Orientation orientation(byte[] file) {
    final ByteBuffer segments = ByteBuffer.wrap(file);
    if (segments.getShort() != (short) 0xFFD8) {
      return null;
    }
    while (segments.remaining() >= 4) {
      final int marker = segments.getShort() & 0xFFFF;
      final int length = (segments.getShort() & 0xFFFF) - 2;
      if (marker < 0xFF00 || marker == START_OF_SCAN || length < 0 || length > segments.remaining()) {
        return null;
      }
      final byte[] content = new byte[length];
      segments.get(content);
      if (marker == APP1 && Arrays.equals(EXIF, Arrays.copyOf(content, EXIF.length))) {
        return read(content);
      }
    }
    return null;
  }

  private static Orientation read(byte[] exif) {
    try {
      return ExifUtils.getOrientationFromExif(exif);
    } catch (RuntimeException illegible) {
      return null;
    }
  }
}

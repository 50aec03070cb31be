package com.vivition.sla.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as phones send them, and files that only look like that. */
public final class Snapshots {

  private Snapshots() {
  }

  /** A picture in many colours. */
  public static byte[] jpeg(int width, int height) {
    return written(picture(width, height), "jpg");
  }

  public static byte[] png(int width, int height) {
    return written(picture(width, height), "png");
  }

  /** A JPEG with a red upper and a blue lower half. */
  public static byte[] skyAbove(int width, int height) {
    final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    final Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width, height / 2);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(0, height / 2, width, height / 2);
    canvas.dispose();
    return written(image, "jpg");
  }

  /** The JPEG with that orientation, 1 to 8, as a phone notes it beside the place where it was. */
  public static byte[] held(int orientation, byte[] jpeg) {
    final byte[] place = "GPS 52.0902 5.1101".getBytes(StandardCharsets.US_ASCII);
    final ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length);
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
    return ByteBuffer.allocate(jpeg.length + exif.capacity())
        .put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** The beginning of a PNG that says it is that large. */
  public static byte[] claiming(int width, int height) {
    final byte[] header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
    final CRC32 sum = new CRC32();
    sum.update(header);
    return ByteBuffer.allocate(64).putLong(0x89504E470D0A1A0AL).putInt(13).put(header).putInt((int) sum.getValue())
        .array();
  }

  public static byte[] written(BufferedImage image, String format) {
    try {
      final var file = new ByteArrayOutputStream();
      ImageIO.write(image, format, file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage picture(int width, int height) {
    final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    final Graphics2D canvas = image.createGraphics();
    canvas.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(Color.BLACK);
    for (int line = 0; line < 20; line++) {
      canvas.drawLine(0, line * height / 20, width, height - line * height / 20);
    }
    canvas.dispose();
    return image;
  }
}

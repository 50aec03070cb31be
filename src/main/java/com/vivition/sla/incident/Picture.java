package com.vivition.sla.incident;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/** A photo as it is kept: upright, at most 1600 pixels wide or high, a JPEG of less than 1 MB without metadata. */
record Picture(byte[] jpeg, int width, int height) {

  private static final int MOST_PIXELS = 60_000_000;
  private static final int LONGEST_SIDE = 1600;
  private static final int MOST_BYTES = 1_000_000;
  private static final String DAMAGED = "The photo is damaged or incomplete. Take it again, or send another one.";

  /** What to try until it is small enough; a photo is with the first, noise may take them all. */
  private static final List<Size> SIZES =
      List.of(new Size(LONGEST_SIDE, 0.85), new Size(LONGEST_SIDE, 0.6), new Size(1200, 0.5), new Size(800, 0.4));

  private record Size(int side, double quality) {
  }

  /**
   * The photo in a file that somebody sent.
   *
   * @throws NoPhoto when there is none in it, or one that is too large
   */
  static Picture of(byte[] file) {
    if (file.length == 0) {
      throw new NoPhoto("The file is empty. Take the photo again, or send another one.");
    }
    if (file.length > Photos.LARGEST_FILE) {
      throw new NoPhoto("The file is larger than 12 MB. Take the photo with a lower resolution.");
    }
    final String format = format(file);
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      final ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
      try {
        // without what is written about the photo: a PNG may hold packed text that fills the memory
        reader.setInput(input, true, true);
        return small(HeldPhone.of(file).apply(decoded(reader)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // decoders meet damage with all sorts of exceptions
      throw e instanceof NoPhoto refused ? refused : new NoPhoto(DAMAGED);
    }
  }

  /** What tells files apart, in hexadecimal digits. */
  static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  // the name of a file says nothing, its first bytes do
  private static String format(byte[] file) {
    final String start = HexFormat.of().formatHex(file, 0, Math.min(file.length, 8));
    if (start.startsWith("ffd8ff")) {
      return "jpeg";
    }
    if (start.equals("89504e470d0a1a0a")) {
      return "png";
    }
    throw new NoPhoto("This file is no photo that can be shown everywhere. Send a JPEG or PNG.");
  }

  private static BufferedImage decoded(ImageReader reader) throws IOException {
    final int width = reader.getWidth(0);
    final int height = reader.getHeight(0);
    final long pixels = (long) width * height;
    if (pixels > MOST_PIXELS) {
      throw new NoPhoto("The photo has %d megapixels, at most 60 are possible. Take it with a lower resolution."
          .formatted(pixels / 1_000_000));
    }
    reader.addIIOReadWarningListener((source, warning) -> {
      // the decoder would fill the rest with grey
      if (warning.startsWith("Truncated")) {
        throw new NoPhoto(DAMAGED);
      }
    });
    final ImageReadParam reading = reader.getDefaultReadParam();
    // twice as many pixels as are kept look as good, and a large photo needs a fraction of the memory
    final int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
    reading.setSourceSubsampling(step, step, 0, 0);
    return opaque(reader.read(0, reading));
  }

  /** On white, since a JPEG knows no transparency. */
  private static BufferedImage opaque(BufferedImage image) {
    final BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    final Graphics2D canvas = opaque.createGraphics();
    canvas.drawImage(image, 0, 0, Color.WHITE, null);
    canvas.dispose();
    return opaque;
  }

  private static Picture small(BufferedImage image) throws IOException {
    for (final Size size : SIZES) {
      // never larger than it was
      final int side = Math.min(size.side(), Math.max(image.getWidth(), image.getHeight()));
      final BufferedImage small = Thumbnails.of(image).size(side, side).asBufferedImage();
      final var jpeg = new ByteArrayOutputStream();
      Thumbnails.of(small).scale(1).outputQuality(size.quality()).outputFormat("jpg").toOutputStream(jpeg);
      if (jpeg.size() < MOST_BYTES) {
        return new Picture(jpeg.toByteArray(), small.getWidth(), small.getHeight());
      }
    }
    throw new NoPhoto("The photo cannot be made small enough. Take it again, from further away.");
  }
}

package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.testing.Snapshots;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A photo from a phone is kept upright and small, and what is none is refused with words that help")
class PictureTest {

  @Test
  void a_large_photo_becomes_1600_pixels_wide_and_less_than_a_megabyte() throws IOException {
    final Picture picture = Picture.of(Snapshots.jpeg(4000, 3000));
    assertThat(picture.width()).isEqualTo(1600);
    assertThat(picture.height()).isEqualTo(1200);
    assertThat(picture.jpeg()).hasSizeLessThan(1_000_000);
    assertThat(seen(picture).getWidth()).isEqualTo(1600);
  }

  @Test
  void a_small_photo_keeps_its_size() {
    assertThat(Picture.of(Snapshots.jpeg(320, 200))).matches(kept -> kept.width() == 320 && kept.height() == 200);
    assertThat(Picture.of(Snapshots.png(1, 1))).matches(kept -> kept.width() == 1 && kept.height() == 1);
  }

  @Test
  void a_photo_full_of_noise_is_kept_below_a_megabyte_too() {
    final BufferedImage noise = new BufferedImage(1800, 1800, BufferedImage.TYPE_INT_RGB);
    final Random random = new Random(7);
    for (int i = 0; i < 1800 * 1800; i++) {
      noise.setRGB(i % 1800, i / 1800, random.nextInt());
    }
    assertThat(Picture.of(Snapshots.written(noise, "png")).jpeg()).hasSizeLessThan(1_000_000);
  }

  @ParameterizedTest
  @CsvSource({"1, 40, 20, RED", "3, 40, 20, BLUE", "6, 20, 40, RED", "8, 20, 40, BLUE"})
  @DisplayName("the way the phone was held does not matter: the sky, red, is above or where the photographer had it")
  void a_photo_is_turned_upright(int orientation, int width, int height, String upperRight) throws IOException {
    final Picture picture = Picture.of(Snapshots.held(orientation, Snapshots.skyAbove(40, 20)));
    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    final Color corner = new Color(seen(picture).getRGB(width - 3, 2));
    assertThat(corner.getRed() > corner.getBlue() ? "RED" : "BLUE").isEqualTo(upperRight);
  }

  @Test
  void nothing_that_the_phone_wrote_into_the_photo_is_kept() {
    final byte[] sent = Snapshots.held(6, Snapshots.skyAbove(40, 20));
    assertThat(text(sent)).contains("Exif", "52.0902");
    assertThat(text(Picture.of(sent).jpeg())).doesNotContain("Exif", "52.0902");
  }

  @Test
  void what_is_transparent_becomes_white() throws IOException {
    final Picture picture = Picture.of(Snapshots.written(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB), "png"));
    assertThat(seen(picture).getRGB(4, 4)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void a_very_long_photo_is_kept() {
    assertThat(Picture.of(Snapshots.png(20_000, 4))).matches(kept -> kept.width() == 1600 && kept.height() == 1);
  }

  @Test
  void an_empty_file_is_refused() {
    refused(new byte[0], "empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7 invoice", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "x", "\0\0\0 ftypheic"})
  void a_file_that_is_no_photo_is_refused_whatever_its_name(String content) {
    refused(content.getBytes(StandardCharsets.ISO_8859_1), "Send a JPEG or PNG");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 0.5, 0.95})
  void a_photo_that_broke_off_on_its_way_is_refused(double share) {
    for (final byte[] photo : new byte[][] {Snapshots.jpeg(400, 300), Snapshots.png(400, 300)}) {
      refused(Arrays.copyOf(photo, Math.max(9, (int) (photo.length * share))), "damaged or incomplete");
    }
  }

  @Test
  void a_damaged_photo_is_refused_or_kept_but_breaks_nothing() {
    final Random random = new Random(42);
    for (int round = 0; round < 200; round++) {
      final byte[] photo = round % 2 == 0 ? Snapshots.jpeg(60, 40) : Snapshots.png(60, 40);
      for (int hit = 0; hit < 5; hit++) {
        photo[8 + random.nextInt(photo.length - 8)] = (byte) random.nextInt();
      }
      try {
        assertThat(Picture.of(photo).jpeg()).isNotEmpty();
      } catch (NoPhoto refused) {
        assertThat(refused.getMessage()).endsWith(".");
      }
    }
  }

  @Test
  void a_photo_with_more_than_60_megapixels_is_refused_before_it_is_unpacked() {
    refused(Snapshots.claiming(30_000, 30_000), "900 megapixels");
    refused(Snapshots.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "megapixels");
  }

  @Test
  void a_file_larger_than_12_MB_is_refused() {
    refused(Arrays.copyOf(Snapshots.jpeg(40, 20), Photos.LARGEST_FILE + 1), "larger than 12 MB");
  }

  private static void refused(byte[] file, String words) {
    assertThatThrownBy(() -> Picture.of(file)).isInstanceOf(NoPhoto.class).hasMessageContaining(words);
  }

  private static BufferedImage seen(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Photos stay with their incident")
class PhotosTest extends Story {

  private static final String ORDER = "MNT-2026-000001";

  @Autowired
  private Photos photos;

  @BeforeEach
  void report() {
    reported("amersfoort-1", Channel.PHONE);
  }

  @Test
  void a_photo_is_kept_and_the_timeline_tells_so() {
    final Photo photo = photos.add(incident, "visit-1", Snapshots.jpeg(3200, 1000), " Camera 2, from behind ", "technician");
    assertThat(photos.of(incident)).containsExactly(photo);
    assertThat(photo).isEqualTo(new Photo(photo.id(), incident, "visit-1", "", 1600, 500, clock.instant(), "technician",
        "Camera 2, from behind"));
    assertThat(photos.content(photo.id())).get().matches(jpeg -> jpeg.length > 100 && (jpeg[0] & 0xFF) == 0xFF);
    assertThat(timeline(TimelineEntry.Kind.NOTE)).containsExactly("Photo added: Camera 2, from behind");
  }

  @Test
  void the_same_photo_sent_twice_is_kept_once() {
    final Photo first = photos.add(incident, null, Snapshots.png(40, 40), null, "technician");
    assertThat(photos.add(incident, null, Snapshots.png(40, 40), null, "planner")).isEqualTo(first);
    assertThat(photos.of(incident)).hasSize(1);
    assertThat(timeline(TimelineEntry.Kind.NOTE)).containsExactly("Photo added");
  }

  @Test
  void an_incident_has_20_photos_at_most() {
    for (int side = 1; side <= 20; side++) {
      photos.add(incident, null, Snapshots.png(side, 30), null, "technician");
    }
    assertThatThrownBy(() -> photos.add(incident, null, Snapshots.png(21, 30), null, "technician"))
        .isInstanceOf(TooManyPhotos.class).hasMessageContaining("20 photos");
    assertThat(photos.add(incident, null, Snapshots.png(20, 30), null, "technician").width()).isEqualTo(20);
  }

  @Test
  void what_customers_send_leaves_the_technician_his_20_and_ends_at_20_too() {
    for (int side = 1; side <= 20; side++) {
      photos.add(incident, null, Photos.FROM_CUSTOMER, Snapshots.png(side, 30), null, "portal");
    }
    assertThatThrownBy(() -> photos.add(incident, null, Photos.FROM_CUSTOMER, Snapshots.png(21, 30), null, "portal"))
        .isInstanceOf(TooManyPhotos.class);
    assertThat(photos.isFull(incident)).isFalse();
    photos.add(incident, null, Snapshots.png(21, 30), null, "technician");
    assertThat(photos.of(incident)).hasSize(21);
  }

  @Test
  void of_a_checklists_item_the_newest_five_are_kept_however_often_it_is_taken_again() {
    final List<String> taken = new ArrayList<>();
    for (int side = 1; side <= 8; side++) {
      taken.add(photos.add(ORDER, null, "camera-1/cleaning/picture", Snapshots.png(side, 30), null, "technician").id());
      clock.set(clock.instant().plusSeconds(1));
    }
    assertThat(photos.of(ORDER)).extracting(Photo::id).isEqualTo(taken.subList(3, 8));
    assertThat(photos.content(taken.get(0))).isEmpty();
  }

  @Test
  void an_order_of_200_components_takes_a_photo_of_each_and_each_can_be_taken_again() {
    for (int camera = 1; camera <= 201; camera++) {
      photos.add(ORDER, null, "camera-%d/cleaning/picture".formatted(camera), Snapshots.png(9, 9), null, "technician");
    }
    final Photo again = photos.add(ORDER, null, "camera-7/cleaning/picture", Snapshots.png(8, 8), null, "technician");
    assertThat(photos.of(ORDER)).hasSize(201).filteredOn(photo -> photo.subject().startsWith("camera-7/")).containsExactly(again);
  }

  @Test
  void what_is_no_photo_leaves_no_trace() {
    assertThatThrownBy(() -> photos.add(incident, null, new byte[] {1}, null, "technician")).isInstanceOf(NoPhoto.class);
    assertThatThrownBy(() -> photos.add("INC-0", null, Snapshots.png(9, 9), null, "technician"))
        .isInstanceOf(UnknownIncident.class);
    assertThat(photos.of(incident)).isEmpty();
    assertThat(timeline(TimelineEntry.Kind.NOTE)).isEmpty();
    assertThat(photos.content("nothing")).isEmpty();
  }
}

package com.vivition.sla.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what customers sent along: as files to take away, never as pages of ours. */
@RestController
@RequestMapping("/api/incidents/{number}")
@Tag(name = "Incidents")
class AttachmentApi {

  private final Attachments attachments;
  private final Photos photos;

  AttachmentApi(Attachments attachments, Photos photos) {
    this.attachments = attachments;
    this.photos = photos;
  }

  @GetMapping("/attachments")
  @Operation(summary = "The files that belong to an incident or a maintenance order, without photos")
  List<Attachment> list(@PathVariable("number") String number) {
    return attachments.of(number);
  }

  @GetMapping("/attachments/{id}")
  @Operation(summary = "A file as it was sent; it is not looked into, so open it with care")
  ResponseEntity<byte[]> file(@PathVariable("number") String number, @PathVariable("id") String id) {
    return attachments.find(number, id)
        .map(file -> ResponseEntity.ok().headers(FileHeaders.of(file.name(), file.type()))
            .body(attachments.content(file)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/photos/{id}")
  @Operation(summary = "A photo, small and without what the phone wrote into it")
  ResponseEntity<byte[]> photo(@PathVariable("number") String number, @PathVariable("id") String id) {
    return photos.of(number).stream().filter(photo -> photo.id().equals(id)).findFirst()
        .flatMap(photo -> photos.content(photo.id()))
        .map(jpeg -> ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.noStore())
            .header("X-Content-Type-Options", "nosniff").body(jpeg))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}

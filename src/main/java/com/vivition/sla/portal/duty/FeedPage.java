package com.vivition.sla.portal.duty;

import com.vivition.sla.engine.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Calendar feeds: what calendars fetch without a login, and how somebody makes his links worthless. */
@Controller
class FeedPage {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final FeedLinks links;
  private final DutyCalendar calendar;
  private final CurrentUser user;

  FeedPage(FeedLinks links, DutyCalendar calendar, CurrentUser user) {
    this.links = links;
    this.calendar = calendar;
    this.user = user;
  }

  @GetMapping("/rota/{token}.ics")
  ResponseEntity<byte[]> feed(@PathVariable String token) {
    return links.read(token)
        .map(feed -> ResponseEntity.ok().contentType(CALENDAR)
            .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
            .header("X-Robots-Tag", "noindex")
            .body(calendar.written(feed).getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping("/rota/feed")
  ResponseEntity<Void> renew(HttpServletRequest request) {
    links.renew(user.id());
    return toRota(request);
  }

  /** Where somebody lands who had to log in before he could renew them. */
  @GetMapping("/rota/feed")
  ResponseEntity<Void> toRota(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, request.getContextPath() + "/rota").build();
  }

  /** The calendar may forget it. */
  @ExceptionHandler
  ResponseEntity<Void> gone(FeedGone gone) {
    return ResponseEntity.status(HttpStatus.GONE).build();
  }
}

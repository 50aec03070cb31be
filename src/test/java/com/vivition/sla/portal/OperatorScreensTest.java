package com.vivition.sla.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.studio.Language;
import com.vivition.sla.testing.Chromium;
import com.vivition.sla.visit.Offer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The operator page as people see it, in a window and on a phone; nobody is kept out of it. */
class OperatorScreensTest extends OperatorStory {

  private static final String HOST = "http://operator.example";

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium();

  @Autowired
  private StudioLinks doors;

  private Page window;

  @Test
  void an_operator_agrees_moves_and_cancels_with_keyboard_and_without_script() {
    isIn(IncidentState.IN_REPAIR);
    offered();
    opened(Language.NL);
    shoot("1-proposed-nl");
    window.getByText("English").click();
    shoot("1-proposed-en");
    window.getByText("Nederlands").click();

    window.locator(".slot").last().focus();
    window.keyboard().press("Enter");
    window.waitForURL("**/slot/*");
    assertThat(window.locator(".note").textContent()).contains("staat de afgesproken hersteltijd stil van vandaag om");
    shoot("2-confirm-with-pause-nl");
    window.getByText("English").click();
    shoot("2-confirm-with-pause-en");
    window.getByText("No, back to the other times").click();

    window.locator(".slot").first().click();
    shoot("3-confirm-in-time-en");
    window.getByLabel("Your name").fill("Sanne de Boer");
    window.getByText("Yes, agree on this time").click();
    window.locator(".banner.done").waitFor();
    shoot("4-agreed-en");

    window.getByText("Choose another time").click();
    shoot("5-times-en");
    window.getByLabel("From which day?").fill("2026-11-26");
    window.getByLabel("from 12:00").check();
    window.getByText("Look for times").click();
    window.waitForURL("**/times?day=2026-11-26**");
    shoot("6-times-from-thursday-en");
    window.locator(".slot").first().click();
    shoot("7-confirm-move-en");
    window.getByText("Yes, move it to this time").click();
    window.locator(".banner.done").waitFor();
    shoot("8-moved-en");

    window.getByText("Call me").click();
    shoot("9-call-en");
    window.getByLabel("On which number?").fill("06 00 00 01 01");
    window.getByText("Call me").click();
    window.locator(".banner.done").waitFor();
    shoot("10-call-asked-en");

    window.getByText("Cancel the visit").click();
    shoot("11-cancellation-en");
    window.getByText("Yes, cancel the visit").click();
    window.locator(".banner.done").waitFor();
    shoot("12-cancelled-en");
  }

  @Test
  void what_does_not_work_is_calm_too() throws Exception {
    isIn(IncidentState.IN_REPAIR);
    final Offer offer = offeredFrom("2026-11-24 08:00");
    opened(Language.NL);
    shoot("20-none-in-time-nl");
    window.navigate(HOST + page() + "/slot/" + offer.slots().get(0).id());
    taken(offer.slots().get(0));
    window.getByLabel("Your name").fill("Sanne de Boer");
    window.locator("button").click();
    window.locator(".banner.problem").waitFor();
    shoot("21-taken-en");
    window.navigate(HOST + page(Language.NL) + "/visit/" + offer.visit().id() + "/times");
    window.locator("input[type=date]").evaluate("field => field.removeAttribute('min')");
    window.locator("input[type=date]").fill("2026-11-20");
    window.locator("button").click();
    window.locator(".wrong").waitFor();
    shoot("22-wrong-day-nl");
    window.navigate(HOST + "/operator/cut-off");
    shoot("23-invalid-nl");
    final String link = page();
    itIs("2027-02-01 10:00");
    window.navigate(HOST + link);
    shoot("24-expired-en");
  }

  @Test
  void every_state_of_an_incident_has_its_words() {
    opened(Language.EN);
    shoot("30-reported-en");
    for (final IncidentState state : List.of(IncidentState.IN_DIAGNOSIS, IncidentState.CLOSED)) {
      isIn(state);
      opened(Language.NL);
      shoot("31-" + state.name().toLowerCase() + "-nl");
    }
    isIn(IncidentState.IN_REPAIR);
    itIs("2026-11-23 15:00");
    opened(Language.NL);
    shoot("32-overdue-nl");
    actions.restored(incident, null, "support");
    isIn(IncidentState.RESTORED);
    opened(Language.NL);
    shoot("33-restored-nl");
  }

  @Test
  void a_report_from_the_wall_is_sent_with_the_keyboard_alone() {
    visit(door("venlo-1", Language.NL));
    shoot("40-door-nl");
    window.getByText("Storing melden").focus();
    press("Enter");
    window.waitForURL("**/report");
    shoot("41-report-nl");
    window.locator("form").evaluate("form => form.noValidate = true");
    window.locator("form button").focus();
    press("Enter");
    window.locator(".banner.problem").waitFor();
    assertThat(window.evaluate("document.activeElement.className")).isEqualTo("banner problem");
    shoot("42-report-missing-nl");
    // from what is wrong to its field, then by Tab from question to question, and by space to the answer
    press("Tab", "Enter", "Tab", "Space", "Tab", "Space", "Tab", "Space", "Tab", "Tab");
    window.keyboard().type("Hij blijft zwart");
    press("Tab", "Tab", "Tab", "Tab", "Enter");
    window.locator(".banner.done").waitFor();
    assertThat(incidents.openOf("venlo-1")).singleElement()
        .satisfies(one -> assertThat(one.summary()).isEqualTo("Camera – staat stil: Hij blijft zwart"));
    shoot("43-reported-nl");
    window.getByText("Het werkt weer").click();
    shoot("44-reply-nl");
    window.locator("form button").click();
    window.locator(".banner.done").waitFor();
    shoot("45-replied-nl");
  }

  @Test
  void the_door_has_its_words_at_night_in_both_languages_and_when_it_is_closed() {
    final String before = door("venlo-1", Language.EN);
    final String door = door("venlo-1", Language.EN);
    itIs("2026-11-28 20:00");
    visit(door);
    shoot("46-door-evening-en");
    itIs("2026-11-28 23:00");
    window.reload();
    window.getByText("Nederlands").click();
    shoot("47-door-night-nl");
    visit(before);
    shoot("48-revoked-en");
    visit(page(Language.EN) + "/reply?says=SOMETHING");
    shoot("49-write-en");
  }

  private String door(String studio, Language language) {
    return URI.create(doors.address(doors.renew(studio, "support"), language)).getPath();
  }

  private void press(String... keys) {
    for (final String key : keys) {
      window.keyboard().press(key);
    }
  }

  private void opened(Language language) {
    visit(page(language));
  }

  private void visit(String path) {
    if (window == null) {
      window = CHROMIUM.window();
      window.route("**/*", this::serve);
    }
    window.navigate(HOST + path);
  }

  /** At both widths: kept as a picture, nothing sticks out, and axe finds nothing to mend. */
  private void shoot(String name) {
    for (final int width : new int[] {1280, 390}) {
      window.setViewportSize(width, 800);
      assertThat(window.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
      window.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(Path.of("target", "screenshots", "operator-%s-%d.png".formatted(name, width))));
    }
    assertThat(new AxeBuilder(window).setLegacyMode(true).analyze().getViolations()).as(name).isEmpty();
  }

  /** The browser asks the application without a network. */
  private void serve(Route route) {
    try {
      final URI address = URI.create(route.request().url());
      final URI path =
          URI.create(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
      final var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(route.request().method()), path);
      final String type = route.request().headers().getOrDefault("content-type", "");
      if (type.startsWith("multipart/form-data")) {
        // without a container nobody else takes it apart; there are no files in it
        Pattern.compile("name=\"(\\w+)\"\r\n\r\n(.*?)\r\n--", Pattern.DOTALL)
            .matcher(new String(route.request().postDataBuffer(), StandardCharsets.UTF_8)).results()
            .forEach(field -> request.param(field.group(1), field.group(2)));
      } else if (route.request().postData() != null) {
        request.contentType("application/x-www-form-urlencoded").content(route.request().postData());
      }
      final MockHttpServletResponse response = answer(request);
      final var headers = new HashMap<String, String>();
      response.getHeaderNames().forEach(header -> headers.put(header, response.getHeader(header)));
      if (response.getStatus() == 303) {
        // a redirect would lead past this and out into the network
        route.fulfill(new Route.FulfillOptions().setContentType("text/html")
            .setBody("<meta http-equiv=refresh content='0;url=%s'>".formatted(response.getHeader("Location"))));
      } else {
        route.fulfill(new Route.FulfillOptions().setStatus(response.getStatus()).setHeaders(headers)
            .setBodyBytes(response.getContentAsByteArray()));
      }
    } catch (final Exception e) {
      throw new AssertionError(e);
    }
  }
}

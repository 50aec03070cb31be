package com.vivition.sla.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vivition.sla.testing.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at the web applications: what people see and click there, in a few words. */
final class Webapps {

  // asked before the login, when nobody is there yet; and for the task that was just completed
  private static final Pattern HARMLESS = Pattern.compile("404 GET .*(/auth/user/[^/]+|/camunda-welcome|/task/[^/]+)");

  final Page page;
  private final String address;
  private final List<String> failures = new ArrayList<>();

  private Webapps(Page page, String address) {
    this.page = page;
    this.address = address;
    page.onPageError(error -> failures.add(error));
    page.onResponse(response -> {
      final String line = "%d %s %s".formatted(response.status(), response.request().method(), response.url());
      if (response.status() >= 400 && !HARMLESS.matcher(line).matches()) {
        failures.add(line);
      }
    });
  }

  /** Logs in to an application ("tasklist", "cockpit", "admin"), with the demo's password. */
  static Webapps login(Chromium chromium, int port, String engine, String application, String user) {
    final Webapps webapps = at(chromium, port, engine, application);
    // the page puts the cursor there when it is ready; who types before loses it
    assertThat(webapps.page.getByPlaceholder("Username")).isFocused();
    final Locator name = webapps.page.getByPlaceholder("Username");
    final Locator password = webapps.page.getByPlaceholder("Password");
    // the page may put the cursor back once more, and what was meant for the second field lands in the first
    for (int i = 0; i < 5 && !(name.inputValue().equals(user) && password.inputValue().equals("demo")); i++) {
      name.fill(user);
      password.fill("demo");
    }
    webapps.page.locator("button[type=submit]").click();
    return webapps;
  }

  private static Webapps at(Chromium chromium, int port, String engine, String application) {
    final Webapps webapps = new Webapps(chromium.window(), "http://127.0.0.1:%d/camunda/app/%%s/%s/".formatted(port, engine));
    webapps.page.navigate(webapps.address.formatted(application));
    return webapps;
  }

  void open(String applicationAndPath) {
    final int slash = applicationAndPath.indexOf('/');
    page.navigate(address.formatted(applicationAndPath.substring(0, slash)) + applicationAndPath.substring(slash + 1));
  }

  /** Requests that failed and errors in scripts since the login, each in a line. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Opens one of Tasklist's filters. */
  void filter(String name) {
    page.locator("[cam-tasklist-filters]").getByText(name).first().click();
  }

  /** The cards of the tasks that are listed. */
  Locator cards() {
    return page.locator(".tasks-list li.task");
  }

  /** Opens the task of that name about the incident, once it is listed. */
  void openTask(String name, String incident) {
    cards().filter(having(name)).filter(having(incident)).first().click();
    assertThat(page.locator(".task-details, [cam-tasklist-task]").getByText(name).first()).isVisible();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Opens one of the task's tabs. */
  void tab(String name) {
    page.locator(".nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
  }

  /** Presses the button that is called exactly so. */
  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  void claim() {
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
  }

  /** The only field with exactly that label; a required one's label ends with a star. */
  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  void fill(String label, String text) {
    field(label).fill(text);
    field(label).blur();
  }

  void choose(String option) {
    page.locator(".fjs-container").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
  }

  /** Chooses in a list that opens. */
  void select(String label, String option) {
    final Locator field = page.locator(".fjs-form-field-select").filter(having(label));
    field.locator(".fjs-input-group").click();
    field.locator(".fjs-dropdownlist-item").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
  }

  void complete() {
    page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
  }

  /** What the server answered to a form that it refuses. */
  Locator refusal() {
    return page.locator(".notifications .refusal");
  }

  void shoot(String name) {
    Chromium.shoot(page, name);
  }
}

package com.vivition.sla.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The installed Chromium, for tests that work as people do; a static field with {@code @RegisterExtension}. Where there
 * is none the tests are skipped, and fail where a build server (CI=true) runs them. What was on the screen when a test
 * failed lies in target/screenshots.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final double PATIENCE_MS = 30_000;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext tests) {
    final Optional<Path> installed = Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name)).filter(Files::isExecutable).findFirst();
    if (installed.isEmpty()) {
      final String missing = "No Chromium is installed: the browser tests of %s are skipped.".formatted(tests.getDisplayName());
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new AssertionError(missing + " A build server must not skip them: install the package chromium.");
      }
      System.out.println(missing);
      Assumptions.abort(missing);
    }
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(
        new BrowserType.LaunchOptions().setExecutablePath(installed.get()).setArgs(List.of("--no-sandbox")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  /** A window of its own, with nobody logged in: as large as a laptop's, in Amsterdam. */
  public Page window() {
    final BrowserContext context = browser.newContext(new Browser.NewContextOptions()
        .setLocale("en-GB").setTimezoneId("Europe/Amsterdam").setViewportSize(1280, 800));
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  }

  /** Keeps what the window shows as target/screenshots/{name}.png. */
  public static void shoot(Page window, String name) {
    window.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    final boolean failed = test.getExecutionException().isPresent();
    for (final BrowserContext context : List.copyOf(browser.contexts())) {
      if (failed) {
        context.pages().forEach(page -> shoot(page, "failed-" + test.getRequiredTestMethod().getName()));
      }
      context.close();
    }
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    if (playwright != null) {
      playwright.close();
    }
  }
}

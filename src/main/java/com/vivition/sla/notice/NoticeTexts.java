package com.vivition.sla.notice;

import com.vivition.sla.agreement.Impact;
import com.vivition.sla.studio.Language;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The text templates under notices/: one file a kind, audience and language, {@code paused-operator_nl.txt}, the
 * subject in its first line; frame-{audience}_{language}.txt around each; words for priorities, causes and reasons in
 * words_{language}.properties.
 */
final class NoticeTexts {

  private static final String FOLDER = "notices/";

  private final SpringTemplateEngine templates = new SpringTemplateEngine();
  private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

  NoticeTexts() {
    words.setBasename(FOLDER + "words");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    final var files = new ClassLoaderTemplateResolver(NoticeTexts.class.getClassLoader());
    files.setPrefix(FOLDER);
    files.setSuffix(".txt");
    files.setTemplateMode(TemplateMode.TEXT);
    files.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(files);
    templates.setTemplateEngineMessageSource(words);
  }

  /** What customers read of an incident that nobody reported, instead of staff's summary. */
  String foundByUs(Language language) {
    return words.getMessage("found-by-us", null, language.locale());
  }

  /** How bad it is, instead of what somebody wrote. @param impact null: not said */
  String impact(Impact impact, Language language) {
    return words.getMessage("impact." + impact, null, language.locale());
  }

  /** Fills a template; optional paragraphs that stay out leave no holes. */
  String fill(String template, Audience audience, Language language, Map<String, Object> values) {
    final String file = "%s-%s_%s".formatted(template, audience.texts(), language.code());
    return templates.process(file, new Context(language.locale(), values))
        .replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip() + "\n";
  }
}

package com.vivition.sla.notice.inbound;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a mail that was written in HTML. Nothing of the HTML itself is kept for showing. */
final class HtmlText {

  private static final int LONGEST = 1_000_000;
  /** Where mail programs put what they quote, which in HTML has no mark that a reader sees: answers may follow. */
  private static final String QUOTES = "blockquote[type=cite], blockquote.gmail_quote, .gmail_attr, .moz-cite-prefix, "
      + ".gmail_quote:not(:has(blockquote)), .gmail_extra:not(:has(blockquote)), .yahoo_quoted:not(:has(blockquote)), "
      + ".protonmail_quote:not(:has(blockquote)), .zmail_extra:not(:has(blockquote))";
  /** Where all that follows is history. */
  private static final String DIVIDERS = "#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader, "
      + "#mail-editor-reference-message-container, "
      + "div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF]";
  private static final String HIDDEN = "head, script, style, template, noscript, object, embed, iframe, svg, math, "
      + "[hidden], [style*=display:none], [style*=display: none], [style*=mso-hide:all], [style*=font-size:0px]";

  private HtmlText() {
  }

  /** Its text, with the marks of {@link History} on lines of their own. */
  static String of(String html) {
    final Document page = Jsoup.parse(Clean.cut(html, LONGEST));
    page.select(HIDDEN).remove();
    page.select(DIVIDERS).forEach(divider -> divider.before(line(History.MARK)));
    page.select(QUOTES).forEach(quote -> quote.before(line(History.QUOTE)).after(line(History.END)));
    final Words words = new Words();
    NodeTraversor.traverse(words, page.body());
    return words.text.toString();
  }

  private static TextNode line(String mark) {
    return new TextNode("\n" + mark + "\n");
  }

  private static final class Words implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words);
      } else if (node instanceof Element element) {
        switch (element.normalName()) {
          case "br" -> text.append('\n');
          case "li" -> text.append("\n- ");
          case "td", "th" -> text.append(' ');
          default -> newLine(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("p")) {
          text.append('\n');
        }
        newLine(element);
      }
    }

    private void append(TextNode node) {
      final String words = node.getWholeText();
      if (History.isMarked(words)) {
        text.append(words);
        return;
      }
      final String flowing = words.replaceAll("[\\s\\u00a0]+", " ");
      final boolean begins = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
      text.append(begins ? flowing.stripLeading() : flowing);
    }

    private void newLine(Element element) {
      if (element.isBlock() && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}

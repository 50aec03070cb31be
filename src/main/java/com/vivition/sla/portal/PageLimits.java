package com.vivition.sla.portal;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.portal.limits.Limits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts what is sent by signed links, and tokens that open nothing, before anything of it is read. A good link goes on
 * working for an address from which others guess: a guess would need 256 bits, a shared network needs nothing.
 */
@Configuration(proxyBeanMethods = false)
@EngineSide
class PageLimits implements WebMvcConfigurer, HandlerInterceptor {

  private static final long LARGEST_SHOWN_AGAIN = 16 * 1024 * 1024;

  private final OperatorLinks operators;
  private final StudioLinks doors;
  private final Limits limits;

  PageLimits(OperatorLinks operators, StudioLinks doors, Limits limits) {
    this.operators = operators;
    this.doors = doors;
    this.limits = limits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/operator/**", "/studio/**")
        // after the headers, which a refusal has too
        .order(1);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    final String token = token(request);
    final String link;
    try {
      link = request.getRequestURI().startsWith("/studio/") ? doors.read(token).id() : operators.read(token).incident();
    } catch (LinkInvalid unknown) {
      limits.unknown(request.getRemoteAddr());
      return true;
    } catch (LinkExpired | LinkWithdrawn over) {
      // the page says so
      return true;
    }
    if ("POST".equals(request.getMethod())) {
      limits.sent(link, request.getRemoteAddr());
    }
    return true;
  }

  /** Whether what came may be read to show it again: a flood of photos may not. */
  static boolean isReadable(HttpServletRequest request) {
    final String type = request.getContentType();
    return type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        || request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= LARGEST_SHOWN_AGAIN;
  }

  /** The token in the address; empty: there is none. */
  static String token(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
        && variables.get("token") != null ? variables.get("token").toString() : "";
  }
}

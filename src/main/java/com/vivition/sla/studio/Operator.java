package com.vivition.sla.studio;

import com.vivition.sla.engine.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A person at the customer who works with a studio, or with all studios of the customer.
 *
 * @param id           unique among all operators
 * @param phone        in E.164, like {@code +31612345678}; null: none known
 * @param mail         in small letters; null: none known
 * @param language     what he reads; left out of a document, it becomes the customer's; never null once stored
 * @param prefersCalls whether he wants to be called rather than mailed (R13); left out: mailed
 */
public record Operator(
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotBlank(message = "is missing") @PlainText String name,
    @Schema(example = "+31612345678") @Pattern(regexp = Phones.E164, message = Phones.MESSAGE) String phone,
    @Email(message = "is not a mail address") @PlainText(max = 254) String mail,
    @Schema(description = "Left out: the customer's") Language language,
    @Schema(description = "Wants to be called rather than mailed") boolean prefersCalls) {

  public Operator {
    phone = Phones.written(phone);
    mail = Mails.written(mail);
  }

  Operator reading(Language customers) {
    return language == null ? new Operator(id, name, phone, mail, customers, prefersCalls) : this;
  }
}

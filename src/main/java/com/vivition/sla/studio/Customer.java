package com.vivition.sla.studio;

import com.vivition.sla.engine.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A customer of VIVITION, who may have several studios; at the same time the document of the API.
 *
 * @param id        in a document it may be left out, since the address names it
 * @param language  what he reads
 * @param phone     in E.164; null: none known
 * @param mail      in small letters; null: none known
 * @param operators who work at all of his studios; the others belong to a studio
 */
public record Customer(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED, description = "May be left out, since the address names it")
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotBlank(message = "is missing") @PlainText String name,
    @NotNull(message = "is missing, say nl or en") Language language,
    @Pattern(regexp = Phones.E164, message = Phones.MESSAGE) String phone,
    @Email(message = "is not a mail address") @PlainText(max = 254) String mail,
    @Size(max = 100, message = "has more than {max} entries")
    List<@NotNull(message = "is missing") @Valid Operator> operators) {

  public Customer {
    phone = Phones.written(phone);
    mail = Mails.written(mail);
    operators = Lists.orEmpty(operators);
  }

  Customer withId(String id) {
    return new Customer(id, name, language, phone, mail, operators);
  }
}

package com.vivition.sla.portal;

import com.vivition.sla.studio.Language;

/** A link to pages of ours that is its own proof. */
sealed interface SignedLink permits OperatorLink, DoorLink {

  /** In which its pages are read. */
  Language language();

  /** The same link in another language. */
  SignedLink in(Language other);
}

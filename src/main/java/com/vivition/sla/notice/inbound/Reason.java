package com.vivition.sla.notice.inbound;

/** Why a person has to place a mail. */
enum Reason {
  UNKNOWN_SENDER("Nobody whom we know has this address.", true),
  SEVERAL_STUDIOS("Its sender works with several studios and does not say which one he means.", true),
  NO_SUCH_NUMBER("It names a number that does not exist.", true),
  SEVERAL_NUMBERS("It names more than one incident.", true),
  NOT_HIS("It is about an incident of somebody else: its sender is not known as one of his people.", true),
  ABOUT_ORDER("It is about a maintenance order: its word is on the order; answer it if it needs an answer.", true),
  FORGED("Our mail server could not confirm that its sender is who he says. Nothing was done.", false),
  TOO_MANY("Its sender has written many times within an hour: two machines may be talking to each other.", false),
  NEWS_OF_MACHINE("A machine of a customer's sent it; nothing was done.", false),
  BOUNCED("A mail of ours did not arrive. Reach the operator in another way, by phone for example.", false),
  UNREADABLE("It cannot be read.", true),
  TOO_LARGE("It is too large to be read.", true),
  COLLEAGUE("It came from our own address: a colleague may have handed it on.", false),
  FAILED("It was understood, but could not be filed.", true);

  private final String words;
  private final boolean answered;

  Reason(String words, boolean answered) {
    this.words = words;
    this.answered = answered;
  }

  /** For our people. */
  String words() {
    return words;
  }

  /** Whether its sender hears that a person looks at it. */
  boolean isAnswered() {
    return answered;
  }
}

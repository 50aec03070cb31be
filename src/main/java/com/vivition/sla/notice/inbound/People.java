package com.vivition.sla.notice.inbound;

import com.vivition.sla.studio.Studio;
import java.util.List;

/** Whom we know, and what is theirs. */
interface People {

  /** The studios with which somebody of that address works; empty: we do not know him. */
  List<Studio> studiosOf(String address);

  /** Whether there is an incident or a maintenance order of that number. */
  boolean exists(String number);

  /** Whether it is his: he works for its customer, or reported it. */
  boolean owns(String address, String number);

  /** The addresses of those who hear of it; there must be one of that number. */
  List<String> membersOf(String number);

  /** Whether he has written about it so often of late that it may be a machine. */
  boolean commentsTooOften(String address, String number);

  /** Whether he has reported so often of late that it may be a machine. */
  boolean reportsTooOften(String address);
}

package com.vivition.sla.studio;

/** What kinds of parts a studio consists of. */
public enum ComponentType {
  CAMERA, TURNTABLE, LIGHTING, CONTROLLER_PC, STUDIO_SOFTWARE, NETWORK, UPLOAD_SERVICE, DOOR, SENSOR, POWER, OTHER
}

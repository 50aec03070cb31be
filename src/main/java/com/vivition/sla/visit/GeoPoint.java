package com.vivition.sla.visit;

/**
 * A point on the globe, in degrees.
 *
 * @param latitude  north
 * @param longitude east
 */
public record GeoPoint(double latitude, double longitude) {

  private static final double EARTH_RADIUS = 6371.0;

  /** The point of two coordinates that may be unknown; null when one is. */
  public static GeoPoint of(Double latitude, Double longitude) {
    return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
  }

  /** The great-circle distance. */
  double kilometresTo(GeoPoint other) {
    final double north = Math.toRadians(other.latitude - latitude);
    final double east = Math.toRadians(other.longitude - longitude);
    final double chord = square(Math.sin(north / 2))
        + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * square(Math.sin(east / 2));
    return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
  }

  private static double square(double x) {
    return x * x;
  }
}

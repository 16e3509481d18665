//! The JVM's hot calls, by hand.

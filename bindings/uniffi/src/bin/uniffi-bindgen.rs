//! Generates the Kotlin half from the built library; the build of the JVM package runs it.

fn main() {
    uniffi::uniffi_bindgen_main();
}

//! The reference page is what the table renders to.

use ottla_config::render_reference;

#[test]
fn the_reference_page_is_fresh() {
    let page = include_str!("../../../../docs/configuration.md");
    assert!(page == render_reference(), "docs/configuration.md is stale: run `cargo xtask gen`");
}

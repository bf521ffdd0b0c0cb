/** The portal adds nothing of its own: the product is the plugin in src/plugins/newsroom. */
export default {};

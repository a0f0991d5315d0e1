/** Wires identity providers and security keys to the areas that people sign in to. */
@NullMarked
package zhengjian.server.signin;

import org.jspecify.annotations.NullMarked;

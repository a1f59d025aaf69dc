/** The website's server, in parts and as the WAR in Payara Micro. */
@NullMarked
package org.fachui.website;

import org.jspecify.annotations.NullMarked;

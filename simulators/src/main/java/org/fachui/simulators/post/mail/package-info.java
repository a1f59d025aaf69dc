/** Receives e-mail by SMTP and makes it readable. */
@NullMarked
package org.fachui.simulators.post.mail;

import org.jspecify.annotations.NullMarked;

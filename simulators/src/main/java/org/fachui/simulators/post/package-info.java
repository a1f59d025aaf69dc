/**
 * The simulated post: an SMS gateway that keeps {@code auction-service/api/sms.yaml}, and a mail
 * server that catches every e-mail, so that in a drill nothing leaves the machine and everybody can
 * look at what was sent.
 *
 * <p>Invariants: a message of one id reaches a phone once; what was taken is on disk before it is
 * acknowledged; the register says how often a phone rang, whatever was reported.
 */
@NullMarked
package org.fachui.simulators.post;

import org.jspecify.annotations.NullMarked;

/**
 * Case numbers (案号) and court codes (法院代字) as the Supreme People's Court's 关于人民法院案件案号的若干规定
 * (法〔2015〕137号) forms them since 2016.
 *
 * <p>Invariants: a value that exists is in its one normal spelling. Does not know which courts
 * exist, nor their names.
 */
@NullMarked
package org.fachui.kernel.cases;

import org.jspecify.annotations.NullMarked;

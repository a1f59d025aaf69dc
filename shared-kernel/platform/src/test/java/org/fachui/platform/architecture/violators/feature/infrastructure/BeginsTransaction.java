package org.fachui.platform.architecture.violators.feature.infrastructure;

import jakarta.transaction.Transactional;

/** Violates TRANSACTIONS_ONLY_IN_APPLICATION. */
@Transactional
public class BeginsTransaction {}

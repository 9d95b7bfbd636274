// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

namespace LeadBridge::Ui {

/// What came of an attempt, to stand after "Attempt 2: ": "the service is busy", "order No. 17".
/// What was made there is called as @p delivery's service calls it.
[[nodiscard]] QString attemptPhrase(const AttemptRecord &attempt, const DeliveryRecord &delivery);

/// The line under it: "Answer 503, asked to wait 5 s".
[[nodiscard]] QString attemptDetail(const AttemptRecord &attempt);

/// What a service says of itself in the "status" of its JSON answer; empty if it does not.
[[nodiscard]] QString statusWordOf(const QByteArray &answerBody);

/// Retry-After of the answer, in seconds (RFC 9110, 10.2.3); none if absent or a date.
[[nodiscard]] std::optional<std::chrono::seconds> askedToWait(const HttpHeaders &headers);

} // namespace LeadBridge::Ui

// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"
#include "app/storage/historyvalues.h"

#include <QHash>
#include <QString>

namespace LeadBridge::Ui {

// Requests and answers as text to read and to copy. Nothing here is rich text.

/// Bytes as text: control characters, direction marks and bytes that are no UTF-8 become
/// visible signs; line ends stay line ends, marked ␍ where they were CR LF.
[[nodiscard]] QString visibleText(const QByteArray &bytes);

/// JSON laid out over lines, anything else as visibleText().
[[nodiscard]] QString prettyBody(const QByteArray &body);

/// The received request as it came: line, headers, body.
[[nodiscard]] QString rawRequestText(const EventStory &story);
/// What was sent to the service, an input a line where the body is a form.
[[nodiscard]] QString sentText(const HttpRequest &request);
/// Status line, headers and body of the answer; says so where none came.
[[nodiscard]] QString answerText(const AttemptRecord &attempt);

/// What was sent to the service last (else what was received) as a curl command for a POSIX
/// shell. Secrets are masked: the stored ones already are, the webhook's own is here.
[[nodiscard]] QString curlCommand(const EventStory &story);

/// Names and values of the request's form or JSON body, else of its query.
[[nodiscard]] QList<std::pair<QString, QString>> sentInputs(const HttpRequest &request);

/// By an event's field, the value a step sent in its place: "79120000014" for "8 (912)…". Only
/// fields that @p flow maps straight to an input, and whose value went out changed.
[[nodiscard]] QHash<QString, QString> sentAsOf(const EventStory &story, const Flow &flow);

/// The attempt that tells most: of the gravest delivery, its last one. nullptr: none was made.
[[nodiscard]] const AttemptRecord *lastAttempt(const EventStory &story);

} // namespace LeadBridge::Ui

// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

#include <QJsonArray>
#include <QJsonObject>

namespace LeadBridge {

/// What requests to the CRMs have in common. Pure.

/// POST of a JSON text, GET where there is none. Record and request are equal: whoever puts a
/// secret into one of them masks the other.
[[nodiscard]] OutboundMessage crmMessage(const QUrl &url, const QByteArray &body = {});

[[nodiscard]] QByteArray compactJson(const QJsonObject &object);
[[nodiscard]] QByteArray compactJson(const QJsonArray &array);

/// The text as far as a field of the service takes it, the last letter an ellipsis where it was
/// cut. Letters are UTF-16 units; a pair is never cut in two.
[[nodiscard]] QString cutTo(const QString &text, qsizetype letters);

/// The name of the step that the service keeps: the same over all tries, never a client's data.
[[nodiscard]] QString stepMark(const BuildContext &context);

/// Whether a host is this computer, where a secret may go without TLS.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// A whole number from 1 up, as JSON number or text; 0 for anything else.
[[nodiscard]] qint64 entityId(const QJsonValue &value);

/// Outcomes, in the words of the services.
[[nodiscard]] Outcome rejectedOutcome(ReasonCode code, const QString &words);
/// @p advice: what a person can do about it, a code of serviceText().
[[nodiscard]] Outcome keyRefused(const QString &words, const QString &advice);
[[nodiscard]] Outcome retryOutcome(const Reason &reason);
/// No HTTP answer came. @p harmless: the request changes nothing, so that it can be repeated.
[[nodiscard]] Outcome withoutAnswer(const Answer &answer, bool harmless);

} // namespace LeadBridge

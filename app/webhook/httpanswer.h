// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace LeadBridge {

/// What an answer says about the connection.
enum class Persistence {
    Stays, ///< HTTP/1.1, where staying needs no word
    StaysOld, ///< HTTP/1.0, where it does
    Closes,
};

/// Status and extra header lines, each with its line end.
struct HttpAnswer
{
    int status = 200;
    QByteArray headers;

    bool operator==(const HttpAnswer &) const = default;
};

[[nodiscard]] HttpAnswer answerWithRetryAfter(int status, qint64 seconds);

/// The whole answer as bytes. @p toHead leaves the body away, as HEAD wants it. The common
/// answers are made once and shared. Webhook thread only.
[[nodiscard]] QByteArray answerBytes(const HttpAnswer &answer, Persistence persistence,
                                     bool toHead = false);

} // namespace LeadBridge

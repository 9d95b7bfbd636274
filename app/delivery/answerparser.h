// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <optional>

namespace LeadBridge {

/// Longest head (status line and headers) and longest body of an answer we read, in bytes.
inline constexpr qsizetype answerHeadLimit = 32 * 1024;
inline constexpr qsizetype answerBodyLimit = 1024 * 1024;

/// Reads one HTTP/1.x answer from the bytes of a connection: Content-Length, chunked and
/// read-until-close bodies; answers of the 1xx kind are passed over. Moves no bytes itself.
/// The parsing is Boost.Beast's, behind a pointer because its headers are slow to compile.
class AnswerParser final
{
public:
    enum class Progress {
        NeedsMore,
        Complete,
        Garbage, ///< not HTTP, or cut off before its end
        TooLarge, ///< over answerHeadLimit or answerBodyLimit
    };

    /// @p toHead: the request was a HEAD, so no body follows whatever the headers say.
    explicit AnswerParser(bool toHead);
    ~AnswerParser();

    Progress put(const QByteArray &bytes);
    /// The other side closed: the end of a body without a length.
    Progress putEnd();

    /// Of a complete answer.
    [[nodiscard]] int status() const;
    [[nodiscard]] HttpHeaders headers() const;
    [[nodiscard]] QByteArray body() const;
    /// Whether the connection may carry another request: the answer allows it and no byte
    /// followed it.
    [[nodiscard]] bool keepsConnection() const;
    /// What the server says it keeps an idle connection (Keep-Alive: timeout=N).
    [[nodiscard]] std::optional<std::chrono::seconds> keepAliveTimeout() const;
    /// The first bytes that came, to show what stood in place of HTTP.
    [[nodiscard]] QByteArray beginning() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace LeadBridge

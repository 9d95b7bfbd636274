// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace LeadBridge {

/// The chats of a message, each once: numbers (groups are negative) and @names of public channels,
/// parted by commas, semicolons, spaces or line breaks. Error: the part that is neither.
[[nodiscard]] tl::expected<QStringList, QString> chatList(const QString &text);

/// How far a message to several chats has come: Outcome::progress of Telegram. Chats stand in it
/// as the operator wrote them.
struct ChatProgress
{
    QStringList done;
    QMap<QString, QString> failed; ///< chat to Telegram's words
    QMap<QString, QString> moved; ///< group to the number it has now

    /// Of nothing or of something else: as if nothing were done.
    static ChatProgress read(const QByteArray &progress);
    [[nodiscard]] QByteArray written() const;

    /// Those of @p chats that have had no answer yet.
    [[nodiscard]] QStringList open(const QStringList &chats) const;
    /// Whom the next request is for; empty where all are done.
    [[nodiscard]] QString next(const QStringList &chats) const { return open(chats).value(0); }
    /// What to write as chat_id.
    [[nodiscard]] QString target(const QString &chat) const { return moved.value(chat, chat); }

    bool operator==(const ChatProgress &) const = default;
};

} // namespace LeadBridge

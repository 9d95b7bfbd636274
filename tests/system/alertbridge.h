// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/standins/mailserver.h"
#include "tests/standins/telegramapi.h"
#include "tests/standins/testcertificates.h"
#include "tests/system/kit/installation.h"

#include <QTemporaryDir>

namespace LeadBridge::Test {

/// A bridge whose operator reads alerts alone: in his mailbox on a real mail server and in a chat
/// of the Telegram stand-in. It has little patience, see setTimes().
class AlertBridge final
{
public:
    static inline const QString chat { QStringLiteral("-1001234567890") };

    AlertBridge();
    ~AlertBridge();

    /// Starts the mail server and stores all that alerts need. False where something refused.
    [[nodiscard]] bool setUp();
    /// Starts the bridge, or starts it again.
    [[nodiscard]] bool start();
    void stop();
    /// Limits that differ from the test's usual ones, at once in force, also of a running bridge.
    void setTimes(const QJsonObject &times);

    /// Texts that hold all these words, one for each letter or message; titles come first.
    [[nodiscard]] QStringList letters(const QStringList &words = {});
    [[nodiscard]] QStringList messages(const QStringList &words = {}) const;
    /// All that was told, for a failing test's message.
    [[nodiscard]] QByteArray told();
    /// {"email": {"waiting", "trouble", …}, …}
    [[nodiscard]] QJsonObject channels() const;

    Installation installation;
    StandIn::TestCertificates certificates;
    StandIn::TelegramApi telegram;
    std::unique_ptr<StandIn::MailServer> mail;
    std::unique_ptr<CliProcess> process;

private:
    QTemporaryDir m_folder;
};

} // namespace LeadBridge::Test

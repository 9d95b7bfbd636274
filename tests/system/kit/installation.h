// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/kit/cliprocess.h"

#include <QTemporaryDir>

namespace LeadBridge::Test {

/// A flow with one CPA.House action whose every input is filled.
struct FlowSpec
{
    QString name = QStringLiteral("Новые клиенты");
    QString event = QStringLiteral("any");
    QUrl destination;
    QString uncertain = QStringLiteral("wait");
    int firstRetrySeconds = 5;
    bool running = true;
    int timeoutSeconds = 30;
    int parallel = 6;
    QJsonObject rate {}; ///< as in the flow file; empty: none
};

[[nodiscard]] QJsonObject flowObject(const FlowSpec &spec);
[[nodiscard]] QByteArray flowFile(const QList<QJsonObject> &flows);

/// The API key that all flows of tests send, and its name among the secrets.
inline constexpr auto apiKeyName = "cpa-house-key";
inline constexpr auto apiKey = "EXAMPLEKEY0000do0not0leak";

/// A fresh data folder and the program run on it.
class Installation final
{
public:
    /// @p parent: where the data folder is made; empty: the system's temporary folder.
    explicit Installation(const QString &parent = {});

    [[nodiscard]] QString dataDir() const;
    /// Runs a command on this data folder to its end.
    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts "serve" on a free port; nothing where it did not come to listen.
    [[nodiscard]] std::unique_ptr<CliProcess> serve();
    /// A program and its arguments that serve() starts the bridge by, such as one that sets limits.
    void setLauncher(const QStringList &launcher) { m_launcher = launcher; }
    /// Where the last serve() listens.
    [[nodiscard]] QUrl base() const;

    /// Stores the API key and imports these flows. False where a command failed.
    [[nodiscard]] bool setUp(const QList<FlowSpec> &flows);
    /// Webhook address of a flow at the running bridge.
    [[nodiscard]] QUrl hook(const QString &flow, const QByteArray &query = {}) const;

    [[nodiscard]] QList<QJsonObject> history(const QStringList &filter = {}) const;
    [[nodiscard]] QJsonObject story(const QJsonValue &id) const;
    /// How many events stand in this state.
    [[nodiscard]] int count(const QString &state) const;
    /// All files of the data folder under their paths.
    [[nodiscard]] QStringList files() const;

private:
    QTemporaryDir m_folder;
    QUrl m_base;
    QStringList m_launcher;
};

/// The sample of a Klientiks event as its query string.
[[nodiscard]] QByteArray sampleQuery(const QString &event);

} // namespace LeadBridge::Test

// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace LeadBridge::InProcess {

/// The engine in the test's own process, where a test needs its hands on the file system. Kept
/// apart: the names of app/ and of the tests' kit do not go together. Needs the event loop.
class OwnEngine final
{
public:
    explicit OwnEngine(const QString &dataFolder);
    ~OwnEngine();
    OwnEngine(const OwnEngine &) = delete;
    OwnEngine &operator=(const OwnEngine &) = delete;

    /// Whether it came to listen, on a free port of the loopback.
    [[nodiscard]] bool start();
    /// Ends as on SIGTERM.
    [[nodiscard]] bool stop();

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString databasePath() const;

private:
    class Impl;

    std::unique_ptr<Impl> m_impl;
};

} // namespace LeadBridge::InProcess

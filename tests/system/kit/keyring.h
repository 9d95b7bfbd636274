// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace LeadBridge::Test {

/// A session bus of the test's own with a real keychain on it, GNOME Keyring: every program that
/// is started while this lives finds them. Nothing of the user's own session is touched.
class Keyring final
{
public:
    /// The variable of the environment in which the bus's address reaches started programs.
    static constexpr auto busVariable = "LEADBRIDGE_TEST_BUS";

    Keyring();
    ~Keyring();
    Keyring(const Keyring &) = delete;
    Keyring &operator=(const Keyring &) = delete;

    /// The bus is there. Without it nothing else can be asked for.
    [[nodiscard]] bool hasBus() const;
    /// Starts the keychain, as after the operator's password, and waits until it is there.
    [[nodiscard]] bool open();
    /// Starts it as it is before the password was given; nobody can be asked for it.
    [[nodiscard]] bool openLocked();
    /// Gives the password to a locked one.
    [[nodiscard]] bool unlock();
    /// The keychain goes; what it keeps stays in its files.
    void close();

private:
    [[nodiscard]] bool start(const QStringList &arguments, const QByteArray &password);
    [[nodiscard]] bool waitForName();

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QProcess m_daemon;
};

} // namespace LeadBridge::Test

// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace LeadBridge {

/// Tells the event loop that the system asks the program to end (SIGTERM, SIGINT; Ctrl+C).
/// A second request while the first is being obeyed ends the program at once. One per program,
/// on the main thread.
class TerminationSignal final : public QObject
{
    Q_OBJECT
public:
    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

signals:
    void requested();
};

} // namespace LeadBridge

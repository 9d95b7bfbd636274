// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace LeadBridge::Ui {

/// The overview of a program that has no flow yet: what it is for, and the first step.
class FirstUse final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstUse(QWidget *parent = nullptr);

signals:
    void createRequested();
    void exampleRequested();
    void importRequested();

private:
    [[nodiscard]] QWidget *makePromises();
};

} // namespace LeadBridge::Ui

// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <QWidget>

class QRadioButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

/// With what leads are sent again: with today's settings, or as they were.
class VerbChoice final : public QWidget
{
    Q_OBJECT
public:
    VerbChoice(ResendVerb first, QWidget *parent);
    [[nodiscard]] ResendVerb verb() const;

signals:
    void changed();

private:
    void add(QRadioButton *button, const QString &help);

    QRadioButton *m_anew;
    QRadioButton *m_asItWas;
    QVBoxLayout *m_column;
};

} // namespace LeadBridge::Ui

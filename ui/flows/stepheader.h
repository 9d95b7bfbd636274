// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace LeadBridge::Ui {

class Banner;
class ElidedLabel;
class FlowDraft;
class LetterTile;

/// What belongs to the step itself and not to its service: its name, when it runs, its
/// conditions, whether it is on. Stands over the step's form.
class StepHeader final : public QFrame
{
    Q_OBJECT
public:
    explicit StepHeader(FlowDraft &draft, QWidget *parent = nullptr);

    /// A step of the draft; any other number: none.
    void setStep(int step);
    void setNarrow(bool narrow);

signals:
    void conditionAsked(int step);

private:
    void build();
    void refresh();
    void refreshBanner();
    void takeName();
    [[nodiscard]] bool hasStep() const;

    FlowDraft &m_draft;
    int m_step = -1;
    LetterTile *m_tile = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_rule = nullptr;
    QPushButton *m_condition = nullptr;
    Banner *m_banner = nullptr;
};

} // namespace LeadBridge::Ui

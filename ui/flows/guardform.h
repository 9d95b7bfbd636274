// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace LeadBridge::Ui {

class FlowDraft;
class FormField;
class Paragraph;
class Switch;

/// The guard against the same lead coming twice: whether, what makes two events the same lead,
/// and within what time.
class GuardForm final : public QWidget
{
    Q_OBJECT
public:
    explicit GuardForm(FlowDraft &draft, QWidget *parent = nullptr);

    void reload();
    /// The fields to choose from.
    void setFields(const QList<KnownField> &fields);
    /// The source takes another event than @p before.
    void followEvent(const QString &before);

private:
    void build();
    void write();
    void writeKind();
    void show();
    void showWindow();
    void showUnits();
    void makeFieldBoxes();
    [[nodiscard]] QStringList tickedFields() const;

    FlowDraft &m_draft;
    QList<KnownField> m_fields;
    bool m_showing = false;
    Switch *m_switch = nullptr;
    QLabel *m_word = nullptr;
    QWidget *m_details = nullptr;
    QComboBox *m_kind = nullptr;
    FormField *m_kindField = nullptr;
    QWidget *m_boxes = nullptr;
    QGridLayout *m_grid = nullptr;
    QSpinBox *m_window = nullptr;
    QComboBox *m_unit = nullptr;
};

} // namespace LeadBridge::Ui

// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/transform.h"

#include <QDialog>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace LeadBridge::Ui {

class ElidedLabel;
class Paragraph;
class TransformLine;

/// The transforms of one value: added, moved, removed, each with the value after it on an
/// example. Writes nothing until it is applied.
class TransformDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Value
    {
        QString label; ///< what it is, for people
        QString example; ///< before any transform
        QString region; ///< of phone numbers without a country code
    };

    TransformDialog(const Value &value, const QList<Transform> &transforms,
                    QWidget *parent = nullptr);

    [[nodiscard]] const QList<Transform> &transforms() const { return m_transforms; }
    /// The value at the end, or what is wrong, as it is shown.
    [[nodiscard]] QString outcomeText() const;

signals:
    void applied(const QList<LeadBridge::Transform> &transforms);

private:
    void build();
    [[nodiscard]] QWidget *makeEnd(const QString &name, const char *object, ElidedLabel **value);
    void add(TransformKind kind);
    void showMenu();
    void rebuild(int entered = -1);
    void showResults();

    const Value m_value;
    QList<Transform> m_transforms;
    QList<TransformLine *> m_lines;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    Paragraph *m_none = nullptr;
    QPushButton *m_add = nullptr;
    ElidedLabel *m_in = nullptr;
    ElidedLabel *m_out = nullptr;
};

} // namespace LeadBridge::Ui

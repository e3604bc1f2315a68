//! Small dense matrices: the exponential and the solution of linear equations.

/// A 4 × 4 matrix by rows.
pub type Matrix = [[f64; 4]; 4];
/// Four numbers.
pub type Vector = [f64; 4];

pub const IDENTITY: Matrix = [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]];

/// Coefficients of the [8/8] Padé approximant to the exponential, scaled to whole numbers.
const PADE: [f64; 9] =
    [518_918_400.0, 259_459_200.0, 60_540_480.0, 8_648_640.0, 831_600.0, 55_440.0, 2_520.0, 72.0, 1.0];

/// e to the power of `matrix`, by scaling and squaring (Higham 2005). With the scaled norm at most ½ the truncation error
/// of the approximant is below 10⁻¹⁹.
pub fn exponential(matrix: &Matrix) -> Matrix {
    let mut halvings = 0;
    let mut scale = 1.0;
    while norm(matrix) * scale > 0.5 && halvings < 64 {
        scale *= 0.5;
        halvings += 1;
    }
    let scaled = matrix.map(|row| row.map(|value| value * scale));

    let mut power = IDENTITY;
    let (mut numerator, mut denominator) = ([[0.0; 4]; 4], [[0.0; 4]; 4]);
    for (order, coefficient) in PADE.into_iter().enumerate() {
        let sign = if order % 2 == 0 { 1.0 } else { -1.0 };
        for row in 0..4 {
            for column in 0..4 {
                let term = coefficient * power[row][column];
                numerator[row][column] += term;
                denominator[row][column] += sign * term;
            }
        }
        power = product(&power, &scaled);
    }
    let mut result = solve(&denominator, &numerator);
    for _ in 0..halvings {
        result = product(&result, &result);
    }
    result
}

/// `left` times `right`.
pub fn product(left: &Matrix, right: &Matrix) -> Matrix {
    core::array::from_fn(|row| {
        core::array::from_fn(|column| (0..4).map(|inner| left[row][inner] * right[inner][column]).sum())
    })
}

/// `matrix` times `vector`.
pub fn apply(matrix: &Matrix, vector: &Vector) -> Vector {
    core::array::from_fn(|row| (0..4).map(|column| matrix[row][column] * vector[column]).sum())
}

/// X in `matrix` X = `right`, by Gaussian elimination with partial pivoting. The matrices met here are regular.
pub fn solve(matrix: &Matrix, right: &Matrix) -> Matrix {
    let (mut left, mut right) = (*matrix, *right);
    for column in 0..4 {
        let pivot = (column..4)
            .max_by(|first, second| left[*first][column].abs().total_cmp(&left[*second][column].abs()))
            .unwrap_or(column);
        left.swap(column, pivot);
        right.swap(column, pivot);
        for row in column + 1..4 {
            let factor = left[row][column] / left[column][column];
            for inner in 0..4 {
                left[row][inner] -= factor * left[column][inner];
                right[row][inner] -= factor * right[column][inner];
            }
        }
    }
    let mut solution = [[0.0; 4]; 4];
    for row in (0..4).rev() {
        for column in 0..4 {
            let known: f64 = (row + 1..4).map(|inner| left[row][inner] * solution[inner][column]).sum();
            solution[row][column] = (right[row][column] - known) / left[row][row];
        }
    }
    solution
}

/// Greatest sum of absolute values in a column.
fn norm(matrix: &Matrix) -> f64 {
    (0..4).map(|column| matrix.iter().map(|row| row[column].abs()).sum::<f64>()).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use exhibit_sdk::maths;

    fn check(matrix: Matrix, expected: Matrix) {
        let found = exponential(&matrix);
        for (found, expected) in found.as_flattened().iter().zip(expected.as_flattened()) {
            assert!((found - expected).abs() <= 4e-15 * expected.abs().max(1e-3), "{found} is not {expected}");
        }
    }

    #[test]
    fn of_nothing_is_the_identity() {
        check([[0.0; 4]; 4], IDENTITY);
    }

    #[test]
    fn of_a_diagonal_is_its_exponentials() {
        let diagonal = [-9.04, -0.5, 0.0, 1.0];
        let matrix =
            |values: Vector| core::array::from_fn(|i| core::array::from_fn(|j| if i == j { values[i] } else { 0.0 }));
        check(matrix(diagonal), matrix(diagonal.map(maths::exp)));
    }

    #[test]
    fn of_a_nilpotent_matrix_is_its_short_series() {
        let mut matrix = [[0.0; 4]; 4];
        (matrix[0][1], matrix[1][2], matrix[2][3]) = (3.0, 3.0, 3.0);
        let mut expected = IDENTITY;
        (expected[0][1], expected[1][2], expected[2][3]) = (3.0, 3.0, 3.0);
        (expected[0][2], expected[1][3], expected[0][3]) = (4.5, 4.5, 4.5);
        check(matrix, expected);
    }

    #[test]
    fn of_a_rotation_turns() {
        let mut matrix = [[0.0; 4]; 4];
        (matrix[0][1], matrix[1][0]) = (-7.0, 7.0);
        let (sine, cosine) = maths::sin_cos(7.0);
        let mut expected = IDENTITY;
        (expected[0][0], expected[1][1], expected[0][1], expected[1][0]) = (cosine, cosine, -sine, sine);
        check(matrix, expected);
    }
}
